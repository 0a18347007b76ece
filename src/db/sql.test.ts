import assert from 'node:assert/strict'
import { test } from 'node:test'
import { join, type Statement, sql, trustedSql } from './sql.ts'

const parts = ({ text, values }: Statement) => [text, values]

test('what is put into a statement is a parameter, never text', () => {
  assert.deepEqual(parts(sql`select ${'; drop table entry'}, ${2}`), [
    'select $1, $2',
    ['; drop table entry', 2],
  ])
})

test('a statement within a statement becomes part of it, and the parameters are numbered anew', () => {
  const open = sql`closed is null and stage = ${1}`
  assert.deepEqual(parts(sql`select ${'a'} where ${open} and handler = ${'b'}`), [
    'select $1 where closed is null and stage = $2 and handler = $3',
    ['a', 1, 'b'],
  ])
})

test('a statement can be used twice, at the beginning, at the end and by itself', () => {
  const one = sql`${1}`
  assert.deepEqual(parts(sql`${one} + ${one}`), ['$1 + $2', [1, 1]])
  assert.deepEqual(parts(sql`${sql`${one}`}`), ['$1', [1]])
  assert.deepEqual(parts(sql`${sql``}`), ['', []])
})

test('a list is one parameter, and null is one too', () => {
  assert.deepEqual(parts(sql`= any(${['a', 'b']}) or ${null}`), [
    '= any($1) or $2',
    [['a', 'b'], null],
  ])
})

test('conditions are joined', () => {
  const both = join([sql`a = ${1}`, sql`b = ${2}`], ' and ')
  assert.deepEqual(parts(sql`where ${both}`), ['where a = $1 and b = $2', [1, 2]])
  assert.deepEqual(parts(join([sql`a`])), ['a', []])
  assert.throws(() => join([]), /nothing to join/)
})

test('trusted text is taken as it is', () => {
  assert.deepEqual(parts(sql`select ${trustedSql('now()')}, ${1}`), ['select now(), $1', [1]])
})
