extension ArraySlice<UInt8> {
  /// How many bytes both begin with.
  func sharedCount(with other: ArraySlice<UInt8>) -> Int {
    var count = 0
    let shorter = Swift.min(self.count, other.count)
    while count < shorter, self[startIndex + count] == other[other.startIndex + count] { count += 1 }
    return count
  }
}
