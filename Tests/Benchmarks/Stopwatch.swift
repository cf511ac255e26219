/// Times a piece of work.
enum Stopwatch {
  /// How many runs the median is of, after one that does not count.
  static let runs = 21

  /// The median time of the work in milliseconds.
  static func median(_ work: () -> Void) -> Double {
    work()
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in
      let elapsed = clock.measure(work).components
      return Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15
    }
    return times.sorted()[runs / 2]
  }
}
