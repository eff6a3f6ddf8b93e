/** Words of others within a page of ours: no tag of theirs is one, and none of their marks of direction turns our words. */

/** Any text → text of HTML. Everything that comes from an article goes through here: a `<script>` in it is six letters. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\0]/g, (character) => ENTITIES[character]!)
}

/** U+0000 may not stand in HTML at all. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\ufffd',
}

/**
 * Marks that begin or end a stretch of another direction, and ends of paragraphs, which end all that was begun. One that
 * nobody closes turns what stands behind it, and one too many (U+2069) gets out of any element that it stands in.
 */
const TURNS = /[\u001c-\u001e\u0085\u2029\u202a-\u202e\u2066-\u2069]/g

/**
 * Each of these marks is in a box of its own, from which it reaches nothing. It is still there for whoever copies the
 * words; and they are read in the order in which they were written, “eval” where U+202E would have shown “lave”.
 */
export function wordsHtml(text: string): string {
  return escapeHtml(text).replace(TURNS, '<span class="turn">$&</span>')
}

/** A name, title or quotation among words of ours: letters that run from right to left keep to themselves, too. */
export function foreign(text: string): string {
  return `<bdi>${wordsHtml(text)}</bdi>`
}
