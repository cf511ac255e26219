import ConnectorModel
package import JSONText

/// What the designer asks another operation for while somebody fills in a form: the entries of a drop-down list, the
/// branches of a tree, or a schema.
package struct Lookup: Hashable, Sendable {
  /// What the answer is read as.
  package enum Kind: Hashable, Sendable {
    /// Entries (`x-ms-dynamic-values`, `x-ms-dynamic-list`): where they stand, and where each has value and title.
    case list(items: String, value: String, title: String)
    /// The nodes of one level of a tree (`x-ms-dynamic-tree`); `isParent` is a property, or an expression.
    case tree(items: String, value: String, title: String, isParent: String)
    /// A schema (`x-ms-dynamic-schema`, `x-ms-dynamic-properties`), and where it stands.
    case schema(path: String)
  }

  /// What an input of the other operation gets.
  package enum Argument: Hashable, Sendable {
    /// The value of a field of the present form.
    case field(String)
    /// A fixed value.
    case value(JSONFragment)
    /// A property of the node that is opened.
    case selected(property: String)
  }

  /// The operation that is asked.
  package let operationID: String
  /// Its inputs by name, in the order of the file.
  package let arguments: [(name: String, argument: Argument)]
  /// What the answer is read as.
  package let kind: Kind

  /// The lookup behind a parameter or schema; nil when it has none, or none that names an operation.
  package init?(of owner: JSONValue) {
    if let tree = owner["x-ms-dynamic-tree"], let open = tree["open"], open.isObject {
      self.init(tree: open)
    } else if let list = DynamicValues(asCalledFor: owner) {
      self.init(
        list.operationID, list.parameters,
        .list(items: list.collection, value: list.valuePath, title: list.titlePath))
    } else if let schema = DynamicSchema(asCalledFor: owner) {
      self.init(schema.operationID, schema.parameters, .schema(path: schema.valuePath))
    } else {
      return nil
    }
    if operationID.isEmpty { return nil }
  }

  /// The lookup of the nodes below one of a tree; nil for owners without a tree.
  package static func branches(of owner: JSONValue) -> Lookup? {
    guard let browse = owner["x-ms-dynamic-tree"]?["browse"], browse.isObject else { return nil }
    let lookup = Lookup(tree: browse)
    return lookup.operationID.isEmpty ? nil : lookup
  }

  private init(_ operationID: String, _ arguments: [DynamicValues.Argument], _ kind: Kind) {
    self.operationID = operationID
    self.arguments = arguments.map { argument in
      switch argument.source {
      case .parameter(let name): (argument.name, .field(name))
      case .value(let fragment): (argument.name, .value(fragment))
      }
    }
    self.kind = kind
  }

  private init(tree call: JSONValue) {
    operationID = call["operationId"]?.string ?? ""
    arguments = call["parameters"].members.map { member in
      if let property = member.value["selectedItemValuePath"]?.string {
        return (member.key, .selected(property: property))
      }
      if let field = (member.value["parameterReference"] ?? member.value["parameter"])?.string {
        return (member.key, .field(field))
      }
      return (member.key, .value(JSONFragment(member.value["value"] ?? member.value)))
    }
    kind = .tree(
      items: call["itemsPath"]?.string ?? "", value: call["itemValuePath"]?.string ?? "",
      title: call["itemTitlePath"]?.string ?? "", isParent: call["itemIsParent"]?.string ?? "")
  }

  /// Whether both ask the same, whatever their names for it.
  package static func == (left: Lookup, right: Lookup) -> Bool {
    left.operationID == right.operationID && left.kind == right.kind
      && left.arguments.elementsEqual(right.arguments) { $0 == $1 }
  }

  /// Hashes what is asked.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(operationID)
    hasher.combine(kind)
    for (name, argument) in arguments {
      hasher.combine(name)
      hasher.combine(argument)
    }
  }
}
