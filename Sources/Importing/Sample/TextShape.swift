/// What is known of the strings of a place.
struct TextShape: Hashable {
  private(set) var count = 0
  /// The formats that every string so far has, empty strings aside; nil before the first that is not empty.
  private var formats: Set<TextFormat>?

  init() {}

  init(_ text: String) {
    count = 1
    if !text.isEmpty { formats = TextFormat.all(of: text) }
  }

  /// The format of all strings.
  var format: TextFormat? { formats?.first }

  func united(with other: TextShape) -> TextShape {
    var result = self
    result.count += other.count
    switch (formats, other.formats) {
    case (let own?, let others?): result.formats = own.intersection(others)
    case (nil, let others): result.formats = others
    case (_, nil): break
    }
    return result
  }
}
