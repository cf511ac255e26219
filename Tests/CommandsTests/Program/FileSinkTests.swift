import Glibc
import Testing

@testable import Commands

/// Output into a pipe.
struct FileSinkTests {
  @Test func aReaderThatHasGoneAwayEndsTheOutputQuietly() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    let sink = FileSink(ends[1])
    sink.write(Array("first".utf8))
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(ends[0], &bytes, 16) == 5)
    close(ends[0])
    sink.write(Array("second".utf8))
    close(ends[1])
    // The descriptor may be somebody else's by now: a sink whose reader is gone never writes again.
    sink.write(Array("third".utf8))
    #expect(!sink.isWritable)
  }
}
