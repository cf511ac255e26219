import Glibc
import Synchronization
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
    #expect(sink.failure == nil)
  }

  @Test func aFullDeviceIsTold() async throws {
    let device = open("/dev/full", O_WRONLY)
    defer { close(device) }
    let sink = FileSink(device)
    let errors = Errors()
    let output = Output(
      write: { sink.write($0) }, writeError: { bytes in errors.bytes.withLock { $0 += bytes } },
      failure: { sink.failure })
    let status = await CommandRun.run(["rules"], output: output)
    #expect(status == 3)
    #expect(sink.failure == ENOSPC)
    #expect(
      String(decoding: errors.bytes.withLock { $0 }, as: UTF8.self).contains(
        "The output cannot be written: No space left on device."))
  }

  private final class Errors: Sendable {
    let bytes = Mutex<[UInt8]>([])
  }
}
