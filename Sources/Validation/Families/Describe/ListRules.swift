import ConnectorModel
import JSONText

/// Rules on the lists of MIME types, schemes and tags.
enum ListRules {
  static let all = [mimeTypesAreValid, valuesAreUnique, tagsAreUnique]

  private static let shortForms = [
    "json": "application/json", "xml": "application/xml", "text": "text/plain", "html": "text/html",
    "form": "application/x-www-form-urlencoded",
  ]

  static let mimeTypesAreValid = Rule(
    "mime-type-invalid", .refused, .definition, aliases: ["MimeTypeNotValid"],
    statement: "`consumes` and `produces` list MIME types.",
    reason: "A MIME type is a type and a subtype with a slash between them.",
    example: RuleExample(#""consumes": ["json"]"#, becomes: #""consumes": ["application/json"]"#),
    source: "OpenAPI 2.0, Mime Types", isFixable: true,
    .definition { definition, _, report in checkTypes(of: definition.root, .describe, &report) },
    .operation { subject, report in checkTypes(of: subject.value, .definition, &report) })

  static let valuesAreUnique = Rule(
    "array-duplicate-value", .warning, .definition, aliases: ["ArrayDuplicateValue"],
    statement: "Lists of schemes, MIME types, tags and required names hold no value twice.",
    reason: "The second one says nothing and points at a slip.",
    example: RuleExample(
      #""consumes": ["application/json", "application/json"]"#,
      becomes: #""consumes": ["application/json"]"#),
    source: "the official validator", isFixable: true,
    .definition { definition, _, report in
      for key in ["schemes", "consumes", "produces"] {
        checkUnique(definition.root[key], .describe, &report)
      }
    },
    .operation { subject, report in
      for key in ["schemes", "consumes", "produces", "tags"] {
        checkUnique(subject.value[key], .definition, &report)
      }
    },
    .schema(SchemaKeywords(.required)) { subject, report in
      checkUnique(subject[.required], .definition, &report)
    })

  static let tagsAreUnique = Rule(
    "tag-duplicate", .refused, .describe, aliases: ["TagRedefined"],
    statement: "Every tag is defined once.",
    reason: "Tag names must be unique.",
    example: RuleExample(
      #""tags": [{"name": "orders"}, {"name": "orders"}]"#,
      becomes: #""tags": [{"name": "orders"}, {"name": "customers"}]"#),
    source: "OpenAPI 2.0, Swagger Object", isFixable: true,
    .definition { definition, _, report in
      var seen: Set<String> = []
      for tag in definition.root["tags"].elements {
        guard let name = tag["name"]?.string, !seen.insert(name).inserted else { continue }
        report.add(
          tag, "Tag '\(name)' is defined twice.", fix: QuickFix("Remove the second tag", .remove(tag.pointer))
        )
      }
    })

  private static func checkTypes(of owner: JSONValue, _ tab: Tab, _ report: inout Report) {
    for key in ["consumes", "produces"] {
      for value in owner[key].elements {
        guard let type = value.string, !isMIMEType(type) else { continue }
        let fix = shortForms[type.lowercased()].map { long in
          QuickFix("Replace by \(long)", .set(value.pointer, .string(long)))
        }
        report.add(value, "'\(type)' is not a MIME type.", tab: tab, fix: fix)
      }
    }
  }

  /// A type and a subtype of token characters (RFC 6838), whatever stands after a semicolon.
  private static func isMIMEType(_ text: String) -> Bool {
    let type = text.utf8.prefix { $0 != UInt8(ascii: ";") }
    let parts = type.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let first = parts[0].drop { $0 == 0x20 }
    let second = parts[1].reversed().drop { $0 == 0x20 }
    return !first.isEmpty && first.allSatisfy(isToken) && !second.isEmpty && second.allSatisfy(isToken)
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || "!#$&-^_.+*".utf8.contains(byte)
  }

  private static func checkUnique(_ list: JSONValue?, _ tab: Tab, _ report: inout Report) {
    guard let list, list.isArray, list.count > 1 else { return }
    var seen: Set<String> = []
    var unique: [JSONFragment] = []
    var double: String?
    for element in list.elements {
      if let text = element.string, !seen.insert(text).inserted {
        double = double ?? text
      } else {
        unique.append(JSONFragment(element))
      }
    }
    guard let double else { return }
    report.add(
      list, "'\(double)' is listed twice.", tab: tab,
      fix: QuickFix("Remove the repeated values", .set(list.pointer, .array(unique))))
  }
}
