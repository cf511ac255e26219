import JSONText

extension Connector {
  /// The places of both files whose text reads a connection parameter by `connectionParameters('name')`.
  package func uses(ofConnectionParameter name: String) -> [Place] {
    var found: [Place] = []
    for file in ConnectorFile.allCases {
      guard let root = self[file].document?.root else { continue }
      Connector.collect(root, .root, file, Connector.spellings(name), &found)
    }
    return found
  }

  static func spellings(_ name: String) -> [String] {
    ["'", "\""].map { "connectionParameters(" + $0 + name + $0 }
  }

  private static func collect(
    _ value: JSONValue, _ pointer: JSONPointer, _ file: ConnectorFile, _ spellings: [String],
    _ found: inout [Place]
  ) {
    switch value.kind {
    case .string:
      guard let text = value.string, spellings.contains(where: { text.contains($0) }) else { return }
      found.append(Place(file, pointer))
    case .object:
      for member in value.members {
        collect(member.value, pointer.appending(member.key), file, spellings, &found)
      }
    case .array:
      for (position, element) in value.elements.enumerated() {
        collect(element, pointer.appending(position), file, spellings, &found)
      }
    default: break
    }
  }
}

extension EditDraft {
  /// Writes another name wherever a connection parameter is read, and where others depend on it.
  mutating func renameUses(
    ofConnectionParameter old: String, to new: String
  ) throws(ConnectorEditError) {
    let pairs = zip(Connector.spellings(old), Connector.spellings(new))
    for file in ConnectorFile.allCases {
      let places = connector.uses(ofConnectionParameter: old).filter { $0.file == file }
      let edits = places.compactMap { place -> JSONEdit? in
        guard let text = connector.value(at: place)?.string else { return nil }
        return .set(place.pointer, .string(pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }))
      }
      try applyTogether(file, edits)
    }
    let dependencies = connector.properties?.allConnectionParameters.compactMap {
      $0.constraints?["dependencies"]?[old]?.pointer
    }
    try applyTogether(.properties, (dependencies ?? []).map { .rename($0, to: new) })
  }
}
