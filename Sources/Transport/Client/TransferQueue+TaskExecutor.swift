/// The transfer thread as a place for tasks: one that calls, waits and calls again there changes no thread at all.
extension TransferQueue: TaskExecutor {
  /// Lets the transfer thread go on with a task; when that has ended, the threads of all tasks do.
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    if !send(.proceed(job)) { pass(on: job) }
  }

  /// Hands a task over to the threads of all tasks, which the thread's end must not leave waiting.
  func pass(on job: UnownedJob) { globalConcurrentExecutor.enqueue(ExecutorJob(job)) }
}
