package import JSONText

/// The window on `apiProperties.json`; everything of interest stands under its `properties` member.
package struct APIProperties: Sendable {
  /// The document that is looked at.
  package let document: JSONDocument

  /// Looks at a document.
  package init(document: JSONDocument) { self.document = document }

  /// The `properties` object.
  package var root: JSONValue? { document.root["properties"] }

  /// `iconBrandColor`: the icon's background as `#RRGGBB`.
  package var iconBrandColor: String? { root?["iconBrandColor"]?.string }

  /// `publisher`.
  package var publisher: String? { root?["publisher"]?.string }

  /// `capabilities`.
  package var capabilities: [String] { (root?["capabilities"]).strings }

  /// `connectionParameters`, in the order of the file.
  package var connectionParameters: [ConnectionParameter] {
    root?["connectionParameters"].map { ConnectionParameter.list($0) } ?? []
  }

  /// `connectionParameterSets.values`: one set per way to sign in.
  package var connectionParameterSets: [ConnectionParameterSet] {
    root?["connectionParameterSets"]?["values"].map { $0.elements.map { ConnectionParameterSet(value: $0) } }
      ?? []
  }

  /// Connection parameters of the plain list and of every set.
  package var allConnectionParameters: [ConnectionParameter] {
    connectionParameters + connectionParameterSets.flatMap(\.parameters)
  }

  /// `policyTemplateInstances`, in the order in which they run.
  package var policies: [PolicyTemplateInstance] {
    root?["policyTemplateInstances"].map { $0.elements.map { PolicyTemplateInstance(value: $0) } } ?? []
  }

  /// `scriptOperations`; nil when the key is missing, empty when the script runs for every operation.
  package var scriptOperations: [String]? {
    root?["scriptOperations"].map { Optional($0).strings }
  }
}
