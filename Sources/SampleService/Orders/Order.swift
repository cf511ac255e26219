import JSONText

/// One order of the sample shop; its members are kept as JSON, in the order of the schema.
struct Order: Hashable, Sendable {
  /// The number, from 1.
  let id: Int
  /// `open`, `shipped` or `closed`.
  var status: String
  /// The other members: customer, item, count, price, due, tags and shipping.
  var fields: OrderFields

  /// The text of a member, nil when it is not text.
  func text(_ name: String) -> String? {
    guard case .string(let text)? = fields[name] else { return nil }
    return text
  }

  /// The order as the service answers it.
  var json: JSONFragment {
    let head = [
      JSONFragment.Member("id", .number(String(id))), JSONFragment.Member("status", .string(status)),
    ]
    return .object(head + fields.members)
  }

  /// The order with its price as text, which contradicts the schema on purpose.
  var jsonWithPriceAsText: JSONFragment {
    guard case .object(let members) = json else { return json }
    return .object(
      members.map { member in
        guard member.key == "price", case .number(let text) = member.value else { return member }
        return JSONFragment.Member("price", .string(text))
      })
  }
}
