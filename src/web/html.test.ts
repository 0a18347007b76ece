import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html, join, path, trusted } from './html.ts'

test('what people write is shown as they wrote it and never becomes markup', () =>
  assert.equal(
    String(html`<p title="${`"'`}">${'<img src=x onerror=alert(1)> & more'}</p>`),
    '<p title="&quot;&#39;">&lt;img src=x onerror=alert(1)&gt; &amp; more</p>',
  ))

test('markup put into markup stays markup, and nothing is shown for nothing', () =>
  assert.equal(
    String(html`<ul>${[html`<li>1</li>`, false, null, undefined, html`<li>${2}</li>`]}</ul>`),
    '<ul><li>1</li><li>2</li></ul>',
  ))

test('pieces are joined with something between them', () => {
  assert.equal(String(join(['a', '<', trusted('<br>')], ', ')), 'a, &lt;, <br>')
  assert.equal(String(join([])), '')
})

test('each value of a path stays one part of it', () => {
  assert.equal(path`/desk/complaints/${'A/1 ?#'}/extend`, '/desk/complaints/A%2F1%20%3F%23/extend')
  assert.equal(path`/register?words=${'damp & mould'}`, '/register?words=damp%20%26%20mould')
  assert.throws(() => path`/files/${'..'}`, RangeError)
})
