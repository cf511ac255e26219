import JSONText

/// What is known of a value from the samples of it: how often it was of which kind, and of what it is made.
///
/// Uniting shapes is associative, and commutative but for the order of properties, which is that of first sight.
struct SampleShape: Hashable {
  private(set) var nulls = 0
  private(set) var booleans = 0
  private(set) var strings = TextShape()
  private(set) var numbers = NumberShape()
  private(set) var arrays = 0
  private(set) var objects = 0
  /// The elements of all arrays; empty when no array had one.
  private var elements: [SampleShape] = []
  private(set) var names: [String] = []
  private var shapes: [String: SampleShape] = [:]

  init() {}

  init(_ value: JSONValue) {
    switch value.kind {
    case .null: nulls = 1
    case .boolean: booleans = 1
    case .string: strings = TextShape(value.string ?? "")
    case .number: numbers = NumberShape(value.numberText ?? "0")
    case .array:
      arrays = 1
      for element in value.elements { add(element: SampleShape(element)) }
    case .object:
      objects = 1
      for member in value.members { add(SampleShape(member.value), named: member.key) }
    }
  }

  /// The united shape of the elements, nil when no array had one.
  var element: SampleShape? { elements.first }

  /// How many values that are not null were seen.
  var seen: Int { booleans + strings.count + numbers.count + arrays + objects }

  /// The shape of a property.
  func property(_ name: String) -> SampleShape { shapes[name] ?? SampleShape() }

  /// What is known from both.
  func united(with other: SampleShape) -> SampleShape {
    var result = self
    result.nulls += other.nulls
    result.booleans += other.booleans
    result.strings = strings.united(with: other.strings)
    result.numbers = numbers.united(with: other.numbers)
    result.arrays += other.arrays
    result.objects += other.objects
    if let element = other.element { result.add(element: element) }
    for name in other.names { result.add(other.property(name), named: name) }
    return result
  }

  private mutating func add(element shape: SampleShape) {
    elements = [elements.first.map { $0.united(with: shape) } ?? shape]
  }

  private mutating func add(_ shape: SampleShape, named name: String) {
    if let known = shapes[name] {
      shapes[name] = known.united(with: shape)
    } else {
      names.append(name)
      shapes[name] = shape
    }
  }
}
