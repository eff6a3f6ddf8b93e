/**
 * The colours of acts, light and dark. Each is a ground under the words and a line beside it; words keep the colour of
 * text, so that they can be read on every ground (`test/export/html.test.ts` computes the contrasts).
 */
import type { Act } from '../../types.ts'

export interface Shade {
  readonly ground: string
  readonly line: string
}

export interface Theme {
  readonly paper: string
  readonly ink: string
  /** Less important words. */
  readonly faint: string
  readonly link: string
  readonly rule: string
  readonly acts: Readonly<Record<Act, Shade>>
}

export const LIGHT: Theme = {
  paper: '#ffffff',
  ink: '#1c1b19',
  faint: '#5f5b55',
  link: '#1a4f9c',
  rule: '#d9d5ce',
  acts: {
    assert: { ground: '#eef1f5', line: '#6b7686' },
    deny: { ground: '#fde3e6', line: '#b3283f' },
    accuse: { ground: '#ffdfc7', line: '#b4480c' },
    criticize: { ground: '#fbe7d3', line: '#a35b12' },
    support: { ground: '#def3e1', line: '#2c7a3d' },
    demand: { ground: '#ece3fb', line: '#6a3fb5' },
    warn: { ground: '#fff0bf', line: '#8a6500' },
    predict: { ground: '#dcf1f7', line: '#1c7189' },
    promise: { ground: '#d9f3ec', line: '#1b7562' },
    question: { ground: '#f8e3f3', line: '#9a2f7f' },
    concede: { ground: '#eef0d3', line: '#676b12' },
  },
}

export const DARK: Theme = {
  paper: '#191817',
  ink: '#ece9e4',
  faint: '#b0aaa0',
  link: '#9cc1ff',
  rule: '#3c3a36',
  acts: {
    assert: { ground: '#2a2e34', line: '#97a4b6' },
    deny: { ground: '#4a1f28', line: '#f08a9b' },
    accuse: { ground: '#4b2a14', line: '#f5a06a' },
    criticize: { ground: '#432f19', line: '#e0aa6e' },
    support: { ground: '#1d3a25', line: '#82cf93' },
    demand: { ground: '#34284b', line: '#bda2f2' },
    warn: { ground: '#413611', line: '#e3c04f' },
    predict: { ground: '#17373f', line: '#79c6dc' },
    promise: { ground: '#173b33', line: '#75cdb6' },
    question: { ground: '#432038', line: '#e79ad0' },
    concede: { ground: '#35371a', line: '#c4c967' },
  },
}
