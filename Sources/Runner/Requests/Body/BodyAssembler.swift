import JSONText

/// Puts the values of the body's fields together in the order of the schema.
struct BodyAssembler {
  let resolver: InputResolver
  let typing: InputTyping

  /// The value of a part; nil when nothing of it is given and it need not be there.
  ///
  /// An object is sent as soon as one of its members has a value, and then its required members must have one.
  func fragment(of shape: BodyShape, isNeeded: Bool) throws(RequestError) -> JSONFragment? {
    switch shape {
    case .leaf(let field):
      guard let input = resolver.value(of: field) else {
        guard !isNeeded else { throw .missingInput(field.name, place: field.place) }
        return nil
      }
      return try typing.fragment(for: input.value, of: field)
    case .object(let name, _, _, let members):
      if let whole = resolver.values[name], !whole.isEmpty {
        if let part = members.flatMap(\.names).first(where: { resolver.values[$0]?.isEmpty == false }) {
          throw .conflictingBody(part: part)
        }
        return try json(whole, name)
      }
      guard isNeeded || members.contains(where: hasValue) else { return nil }
      var object: [JSONFragment.Member] = []
      for member in members {
        guard let value = try fragment(of: member, isNeeded: member.isRequired) else { continue }
        object.append(JSONFragment.Member(member.property, value))
      }
      return .object(object)
    }
  }

  private func hasValue(_ shape: BodyShape) -> Bool {
    switch shape {
    case .leaf(let field): resolver.value(of: field) != nil
    case .object(let name, _, _, let members):
      resolver.values[name]?.isEmpty == false || members.contains(where: hasValue)
    }
  }

  private func json(_ value: InputValue, _ name: String) throws(RequestError) -> JSONFragment {
    let text: String
    switch value {
    case .json(let fragment): return fragment
    case .text(let given): text = given
    case .file(let path):
      do throws(FileReadError) {
        text = String(decoding: try typing.readFile(path), as: UTF8.self)
      } catch {
        throw .unreadableFile(path, place: "`\(name)`", reason: error.reason)
      }
    }
    do throws(JSONSyntaxError) {
      return try JSONFragment(parsing: text)
    } catch {
      throw .notJSON(
        place: name == "body" ? "the body" : "`\(name)`", reason: error.message, offset: error.offset)
    }
  }
}
