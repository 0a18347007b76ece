import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { GatheringSocket } from './gathering-socket.ts'

const server = createServer().listen(0, '127.0.0.1')
after(() => server.close())

test('what is written in one turn arrives in one piece, and nothing of it waits longer', async () => {
  await once(server, 'listening')
  const socket = new GatheringSocket()
  socket.setNoDelay(true)
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [peer] = (await once(server, 'connection')) as [Socket]
  for (const words of [['one ', 'two ', 'three'], ['four']]) {
    for (const word of words) {
      socket.cork()
      socket.write(word)
      socket.uncork()
    }
    const [piece] = (await once(peer, 'data')) as [Buffer]
    assert.equal(String(piece), words.join(''))
  }
  socket.destroy()
  peer.destroy()
})
