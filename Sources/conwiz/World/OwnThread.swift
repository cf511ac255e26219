import Glibc

/// Work that blocks, such as a child process, on a thread of its own.
///
/// The threads of the concurrency runtime are as few as the processors, and whoever blocks one holds up saving.
enum OwnThread {
  private final class Job: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// Does the work and waits for what it gives, without a thread to wait on.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      start(Job { continuation.resume(returning: work()) })
    }
  }

  /// Signals are left to the thread that waits for keys, as the threads of the runtime leave them.
  private static func start(_ job: Job) {
    var blocked = sigset_t()
    var before = sigset_t()
    sigfillset(&blocked)
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGPIPE] { sigdelset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(job)
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Job>.fromOpaque(context).takeRetainedValue().work()
        return nil
      }, context.toOpaque())
    guard status == 0 else {
      // Late is better than never.
      context.takeRetainedValue().work()
      return
    }
    pthread_detach(thread)
  }
}
