import ConnectorModel
import JSONText

/// The members of an object that no field of its form shows: each can be read and edited as JSON, none is lost.
enum OtherMembers {
  /// The rows, with a heading and a button that adds a member; `known` are members that other items show.
  static func rows(
    of owner: Place, beside fields: [ModelField], known: Set<String>, in connector: Connector
  ) -> [ModelField] {
    let depth = owner.pointer.tokens.count
    var shown = known
    for field in fields {
      guard let place = field.place, place.file == owner.file, place.pointer.tokens.count > depth,
        place.pointer.isWithin(owner.pointer)
      else { continue }
      shown.insert(place.pointer.tokens[depth])
    }
    let members = connector.value(at: owner)?.members.filter { !shown.contains($0.key) } ?? []
    return [.section("Other members (\(members.count))")]
      + members.map { member in
        ModelField.json("member " + member.key, member.key, at: owner.appending(member.key), in: connector)
          .with {
            $0.help = "Enter edits it as JSON; Del takes it away"
          }
      } + [adding(to: owner)]
  }

  private static func adding(to owner: Place) -> ModelField {
    .button(
      "add member", "Add a member",
      help: "Any member of the file's format or an extension that has no field here",
      .prompt(
        title: "Add a member",
        help: "Its name, then its value as JSON or text.  Ex: x-ms-safe-operation true",
        text: ""
      ) { text, connector throws(ConnectorEditError) in
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first else { throw .refused("write a name and a value") }
        let place = owner.appending(name)
        guard connector.value(at: place) == nil else { throw .refused("'\(name)' is there already") }
        let value = words.count > 1 ? words[1] : "{}"
        let fragment = (try? JSONFragment(parsing: value)) ?? .string(value)
        return ConnectorEdit.set(place, to: fragment, on: connector, title: "Add " + name)
      })
  }
}
