import CNcurses
import Glibc

/// The pipe through which signal handlers wake the loop.
final class SignalPipe {
  let readEnd: Int32
  let writeEnd: Int32

  init() {
    var readEnd: Int32 = -1
    var writeEnd: Int32 = -1
    _ = cn_pipe(&readEnd, &writeEnd)
    self.readEnd = readEnd
    self.writeEnd = writeEnd
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }
}
