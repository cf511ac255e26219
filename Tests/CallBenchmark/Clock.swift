import Glibc

/// The time of the wall and of this process, in nanoseconds.
struct Clock {
  let wall: Int
  let processor: Int

  init() {
    wall = Clock.read(CLOCK_MONOTONIC)
    processor = Clock.read(CLOCK_PROCESS_CPUTIME_ID)
  }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
