import Glibc
import Testing
import Wizard

@testable import conwiz

@Suite struct MailboxTests {
  @Test func `what is posted wakes who polls, and is taken once, in order`() {
    let mailbox = Mailbox()
    for milliseconds in 1...3 { mailbox.post(.tick(milliseconds: milliseconds)) }
    var wake = pollfd(fd: mailbox.readEnd, events: Int16(POLLIN), revents: 0)
    #expect(poll(&wake, 1, 1000) == 1)
    let times = mailbox.take().map { if case .tick(let milliseconds) = $0 { milliseconds } else { 0 } }
    #expect(times == [1, 2, 3])
    #expect(mailbox.take().isEmpty)
  }

  @Test func `a full pipe holds nobody up`() {
    let mailbox = Mailbox()
    for _ in 0..<200_000 { mailbox.post(.tick(milliseconds: 1)) }
    #expect(mailbox.take().count == 200_000)
  }
}
