import ConnectorModel
import JSONText

/// Rules on the Contact Object and on the web addresses of the general part.
enum ContactRules {
  static let all = [contactIsGiven, contactIsComplete, emailIsAnAddress, addressesAreAbsolute]

  static let contactIsGiven = Rule(
    "contact-missing", .warning, .describe,
    statement: "`info.contact` names the support contact.",
    reason: "Certification asks for name, url and email of whoever supports the connector.",
    example: RuleExample(
      #"""
      "title": "Fabrikam Orders",
      "version": "1.0"
      """#,
      becomes: #"""
        "title": "Fabrikam Orders",
        "version": "1.0",
        "contact": {
          "name": "Fabrikam Support",
          "url": "https://fabrikam.com/support",
          "email": "support@fabrikam.com"
        }
        """#),
    source: "certification, step 3b", isFixable: true,
    .definition { definition, _, report in
      guard let info = definition.info, info.isObject, info["contact"] == nil else { return }
      let skeleton: JSONFragment = ["name": "", "url": "", "email": ""]
      report.add(
        info, "The support contact is missing.",
        fix: QuickFix("Insert an empty contact", .set(info.pointer.appending("contact"), skeleton)))
    })

  static let contactIsComplete = Rule(
    "contact-incomplete", .warning, .describe,
    statement: "The support contact has a name, a url and an email.",
    reason: "Certification asks for all three.",
    example: RuleExample(
      #""contact": {"name": "Fabrikam Support"}"#,
      becomes: #"""
        "contact": {
          "name": "Fabrikam Support",
          "url": "https://fabrikam.com/support",
          "email": "support@fabrikam.com"
        }
        """#),
    source: "certification, step 3b",
    .definition { definition, _, report in
      guard let contact = definition.info?["contact"], contact.isObject else { return }
      let missing = ["name", "url", "email"].filter { contact[$0]?.string?.isBlank ?? true }
      guard !missing.isEmpty else { return }
      report.add(contact, "The contact has no \(missing.joined(separator: ", no ")).")
    })

  static let emailIsAnAddress = Rule(
    "contact-email-invalid", .refused, .describe, aliases: ["ContactEmailNotValid"],
    statement: "`info.contact.email` is an e-mail address.",
    reason: "The official validator refuses anything else, web addresses of a support page among it.",
    example: RuleExample(
      #""contact": {"email": "support at fabrikam.com"}"#,
      becomes: #""contact": {"email": "support@fabrikam.com"}"#),
    source: "OpenAPI 2.0, Contact Object",
    .definition { definition, _, report in
      guard let value = definition.info?["contact"]?["email"], let email = value.string, !email.isBlank,
        !WebAddress.isEmail(email)
      else { return }
      report.add(value, "'\(email)' is not an e-mail address.")
    })

  static let addressesAreAbsolute = Rule(
    "url-invalid", .refused, .describe, aliases: ["UrlNotValid"],
    statement: "Web addresses are absolute http or https URLs.",
    reason: "contact.url, license.url, externalDocs.url and termsOfService are shown as links.",
    example: RuleExample(
      #""contact": {"url": "fabrikam.com/support"}"#,
      becomes: #""contact": {"url": "https://fabrikam.com/support"}"#),
    source: "OpenAPI 2.0, Info Object", isFixable: true,
    .definition { definition, _, report in
      let info = definition.info
      let candidates = [
        info?["contact"]?["url"], info?["license"]?["url"], info?["termsOfService"],
        definition.root["externalDocs"]?["url"],
      ]
      for case let value? in candidates {
        guard let text = value.string, !text.isBlank, !WebAddress.isAbsolute(text) else { continue }
        report.add(value, "'\(text)' is not an absolute URL.", fix: .prefixingScheme(of: value))
      }
    })
}
