import Glibc

/// The thread that a transfer loop runs on.
enum TransferThread {
  /// Starts the thread; false when the system gives none.
  ///
  /// Signals are left to the other threads: a resize or an interrupt must wake the one that waits for keys, and
  /// a write to a closed TLS connection must not end the process (libcurl leaves SIGPIPE alone here).
  static func start(_ queue: TransferQueue) -> Bool {
    var blocked = sigset_t()
    var before = sigset_t()
    sigfillset(&blocked)
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(queue)
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        TransferLoop(Unmanaged<TransferQueue>.fromOpaque(context).takeRetainedValue()).run()
        return nil
      }, context.toOpaque())
    guard status == 0 else {
      context.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
