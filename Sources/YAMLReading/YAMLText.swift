package import JSONText

/// A YAML text as the JSON document it means, which remembers where in the text each value stood.
///
/// API descriptions use what YAML has in common with JSON (OpenAPI 3.1, section 4.3), so whatever reads JSON reads
/// this. Comments are lost; anchors, aliases and merge keys are resolved.
package struct YAMLText: Sendable {
  /// The most bytes that aliases may blow a text up to, however long it is.
  package static let largestExpansion = 64 * 1024 * 1024
  /// The bytes that they may blow a short text up to, which takes a fraction of a second.
  private static let smallExpansion = 4 * 1024 * 1024
  /// How many times its length a long one may become.
  private static let growth = 16

  /// The text as JSON.
  package let document: JSONDocument
  /// The line of each value, in the order in which the values begin in `document`.
  private let lines: [UInt32]
  /// Where each of them begins in `document`, ascending.
  private let offsets: [UInt32]

  /// Reads a text.
  ///
  /// Throws the first fault with its line and column; a text that its aliases blow up is one: beyond `largestExpansion`
  /// bytes, or far beyond its own length.
  package init(
    _ bytes: [UInt8], largestExpansion: Int = YAMLText.largestExpansion
  ) throws(YAMLError) {
    let largestExpansion = min(
      largestExpansion, YAMLText.smallExpansion + YAMLText.growth * bytes.count)
    var writer = YAMLWriter(largestExpansion: largestExpansion)
    try writer.write(bytes)
    do throws(JSONSyntaxError) {
      document = try JSONDocument(writer.json)
    } catch {
      throw YAMLError(problem: error.message, position: nil)
    }
    lines = writer.lines
    offsets = writer.offsets
  }

  /// The line of the text that a value of `document` was read from, from 1.
  package func line(of value: JSONValue) -> Int {
    let wanted = UInt32(truncatingIfNeeded: value.range.lowerBound)
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 1 : Int(lines[low - 1])
  }
}
