import ConnectorModel

/// An operation of the connector and the requests that it is made of.
struct PostmanOperation {
  /// A constant that tells requests of one address apart.
  struct Discriminator: Hashable {
    enum Place: Hashable {
      case query, header, body
    }

    let place: Place
    let name: String
    let value: String
  }

  let verb: HTTPVerb
  /// The path of the operation in the connector, without the base path.
  var path: String
  /// The path that a policy sends it to, where the operation stands at one of its own.
  var route: String?
  var discriminator: Discriminator?
  var calls: [PostmanCall]
  var id = ""
  /// The address of another host that a policy sends it to.
  var otherOrigin: String?

  var first: PostmanCall { calls[0] }
}
