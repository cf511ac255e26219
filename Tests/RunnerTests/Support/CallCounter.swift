/// Counts calls from several tasks.
actor CallCounter {
  private(set) var count = 0

  /// The number of calls before this one.
  func next() -> Int {
    count += 1
    return count - 1
  }
}
