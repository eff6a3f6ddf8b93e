"""Extracts from JSON Lines with Spark: a line filter in each partition. Lines stay in the order of the input.

usage: spark-submit spark.py INPUT OUTPUT_FOLDER
"""
import os
import sys

from pyspark.sql import SparkSession

source, target = sys.argv[1:3]
spark = SparkSession.builder.appName("saidwho").getOrCreate()

# A partition is one `saidwho`, which takes a second to start: give each some thousand articles or more.
articles = spark.sparkContext.textFile(source)
# PySpark starts it without any environment, so it has to be told where `saidwho` and `node` are.
lines = articles.pipe("saidwho --input jsonl --format jsonl -", env={"PATH": os.environ["PATH"]})
lines.saveAsTextFile(target)

# The lines are JSON, so Spark reads them as a table.
claims = spark.read.json(target)
print(f"{articles.getNumPartitions()} partitions, {claims.count()} articles")
claims.selectExpr("explode(claims) AS claim").groupBy("claim.stance.act").count().orderBy("count", ascending=False).show(5)
if "error" in claims.columns:
    claims.where("error IS NOT NULL").select("id", "error.code").show(truncate=False)
spark.stop()
