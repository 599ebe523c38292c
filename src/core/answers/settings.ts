/** BM25F: Zaragoza et al., "Microsoft Cambridge at TREC-13" (2004); k1 as usual there, b less, for pages that are short. */
export const settings = {
  k1: 1.5,
  b: 0.5,
  title: 1,
  alias: 1,
  heading: 1.5,
  text: 1,
  description: 1,
  /** Of a word's idf where the text begins with it, and half of that this many words on: what a page is about, it says first. */
  early: 0.6,
  earlyHalf: 60,
  /** Of the sum of both words' idf, where they follow each other; after Metzler and Croft's ordered pairs (2005). */
  phrase: 0.25,
  phraseInTitle: 0.4,
  /** Of the whole question's weight, times the likeness of the nearest name: by its words, and by its letters. */
  titleMatch: 1,
  names: 1.5,
  /** Of the whole question's weight, where a name asks the same of something: how, why, how much. */
  questionType: 0.2,
  /** And where neither what was typed nor a name asks anything: half of it, since a few words are often meant as a question. */
  statement: 0.1,
}
