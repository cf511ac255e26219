extension JSONDocument {
  /// The first value, with its name, that begins within some bytes; else the innermost one around their start.
  package func value(beginningIn range: Range<Int>) -> JSONValue {
    var current = root
    while true {
      var around: JSONValue?
      for child in current.children {
        let start = child.keyRange?.lowerBound ?? child.range.lowerBound
        if range.contains(start) { return child }
        if start > range.lowerBound { break }
        if child.range.upperBound > range.lowerBound { around = child }
      }
      guard let around else { return current }
      current = around
    }
  }
}
