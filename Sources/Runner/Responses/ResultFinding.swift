package import JSONText

/// One thing that a test found out about an operation.
package struct ResultFinding: Hashable, Sendable {
  /// What part of the exchange a finding is about.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case schema, status, header, policy, lookup, expectation, transport
    case contentType = "content-type"
  }

  /// How much a finding weighs; an error fails the operation.
  package enum Severity: String, CaseIterable, Hashable, Sendable {
    case error, warning
  }

  /// What it is about.
  package let kind: Kind
  /// How much it weighs.
  package var severity: Severity
  /// The place in the response body; nil where the finding is about no place of the body.
  package let pointer: JSONPointer?
  /// The place in the definition that the response was held against.
  package let definition: JSONPointer?
  /// The line of that place in the definition's file, counted from 1.
  package var line: Int?
  /// What is wrong, in one sentence.
  package var message: String
  /// The same in the official Test tab's words, where it has any.
  package let officialWording: String?
  /// The keyword of the schema that refuses the value; nil where the finding is about no schema.
  package let keyword: String?

  /// The place with what is wrong; the whole body, whose pointer is empty, is called by its name.
  package var placedMessage: String {
    guard let pointer else { return message }
    return (pointer == .root ? "body" : pointer.description) + ": " + message
  }

  /// Whether it fails an operation also where the platform would have changed the call: what is said of the content
  /// may be the work of what was not carried out, a refused or lost call and what somebody wrote down to be expected
  /// are not.
  var outweighsLimits: Bool {
    severity == .error && [.status, .policy, .expectation, .transport].contains(kind)
  }

  /// Describes what was found.
  package init(
    _ kind: Kind, _ severity: Severity, _ message: String, pointer: JSONPointer? = nil,
    definition: JSONPointer? = nil, line: Int? = nil, officialWording: String? = nil, keyword: String? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.message = message
    self.pointer = pointer
    self.definition = definition
    self.line = line
    self.officialWording = officialWording
    self.keyword = keyword
  }
}
