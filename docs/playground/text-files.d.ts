/** A text file, put into the script by the bundler. */
declare module '*.txt' {
  const text: string
  export default text
}
