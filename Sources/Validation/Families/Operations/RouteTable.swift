import ConnectorModel
import JSONText

/// The paths of a definition by segments, to find those that a request may take for one another.
struct RouteTable {
  private let items: [PathItem]
  /// A hash of each fixed segment, zero for a segment that is a variable; one path after the other.
  private var segments: [UInt64] = []
  /// Where each path begins in `segments`, and where the last one ends.
  private var starts: [Int] = [0]

  init(_ items: [PathItem]) {
    self.items = items
    for item in items {
      append(item.path)
      starts.append(segments.count)
    }
  }

  /// The paths with a fixed segment where another one of the same method has a variable, each with the first of
  /// those; of two paths that stand so to each other the later one.
  var overlaps: [(item: PathItem, other: PathItem)] {
    var found: [(item: PathItem, other: PathItem)] = []
    for left in items.indices {
      var first: Int?
      for right in items.indices where right != left && first == nil {
        guard starts[left + 1] - starts[left] == starts[right + 1] - starts[right],
          isFixed(left, whereVaries: right, countsMutual: right < left), haveCommonVerb(left, right)
        else { continue }
        first = right
      }
      if let first { found.append((items[left], items[first])) }
    }
    return found
  }

  private func isFixed(_ left: Int, whereVaries right: Int, countsMutual: Bool) -> Bool {
    var isFixed = false
    var isVaried = false
    for offset in 0..<starts[left + 1] - starts[left] {
      let one = segments[starts[left] + offset]
      let other = segments[starts[right] + offset]
      guard one != other else { continue }
      if other == 0 {
        isFixed = true
      } else if one == 0 {
        isVaried = true
      } else {
        return false
      }
    }
    return isFixed && (!isVaried || countsMutual)
  }

  private func haveCommonVerb(_ left: Int, _ right: Int) -> Bool {
    HTTPVerb.allCases.contains { verb in
      items[left].value[verb.rawValue] != nil && items[right].value[verb.rawValue] != nil
    }
  }

  /// Adds the segments of a path: FNV-1a of the small letters, names of variables left out.
  private mutating func append(_ path: String) {
    let start: UInt64 = 0xCBF2_9CE4_8422_2325
    var hash = start
    var isInside = false
    var isVariable = false
    for byte in path.utf8.dropFirst(path.utf8.first == UInt8(ascii: "/") ? 1 : 0) {
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
      switch byte {
      case UInt8(ascii: "/") where !isInside:
        segments.append(isVariable ? 0 : hash)
        (hash, isVariable) = (start, false)
      case UInt8(ascii: "{"):
        isInside = true
        if hash == start { isVariable = true } else { hash = RouteTable.mix(hash, byte) }
      case UInt8(ascii: "}"): isInside = false
      default:
        if isInside { continue }
        if isVariable {
          isVariable = false
          hash = RouteTable.mix(hash, UInt8(ascii: "{"))
        }
        hash = RouteTable.mix(hash, byte.lowercasedASCII)
      }
    }
    segments.append(isVariable ? 0 : hash)
  }

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
