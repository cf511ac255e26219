import Environment
package import Transport

/// The values of one connection, by field name.
package struct ConnectionValues: Hashable, Sendable {
  private var values: [String: ConnectionValue]

  /// Starts with the given values.
  package init(_ values: [String: ConnectionValue] = [:]) { self.values = values }

  /// Reads `NAME=SOURCE` assignments against what the connector asks for.
  ///
  /// What comes from the environment or a file is a secret whatever the field; text is one where the field says
  /// so.
  package init(
    _ assignments: [String], for definition: ConnectionDefinition, readFile: FileReader = .disk,
    environment: (String) -> String? = { Environment[$0] },
    command: CommandRunner = .none
  ) throws(ConnectionError) {
    values = [:]
    for assignment in assignments {
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map { String($0) } ?? ""
      guard parts.count == 2, let source = ConnectionSource(String(parts[1])) else {
        throw .malformedSource(name: name)
      }
      guard let field = definition[name] else {
        throw .unknownName(name, known: definition.fields.map(\.name))
      }
      let text = try source.value(for: name, environment: environment, readFile: readFile, command: command)
      guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
        throw .unsuitableCharacters(name: name)
      }
      let isPlain = if case .text = source { !field.isSecret } else { false }
      values[field.name] = isPlain ? .text(text) : .secret(Secret(text))
    }
  }

  /// The same with a stand-in for each secret that is missing, so that a request can be shown with its variables; no
  /// such request is to be sent.
  package func standingIn(for definition: ConnectionDefinition) -> ConnectionValues {
    var filled = self
    for field in definition.fields where field.isSecret && self[field.name] == nil {
      filled.values[field.name] = .secret(Secret("value-of-" + field.name))
    }
    return filled
  }

  /// The value of a field; empty values count as missing.
  package subscript(name: String) -> ConnectionValue? {
    get { values[name].flatMap { $0.revealed.isEmpty ? nil : $0 } }
    set { values[name] = newValue }
  }

  /// The names of the values that are there, sorted.
  package var names: [String] { values.keys.sorted() }

  /// These values, the others' where both have one.
  package func merging(_ others: ConnectionValues) -> ConnectionValues {
    ConnectionValues(values.merging(others.values) { _, new in new })
  }

  /// The secrets among the values, by field name.
  package var secrets: [String: Secret] {
    values.compactMapValues { value in
      guard case .secret(let secret) = value else { return nil }
      return secret
    }
  }
}
