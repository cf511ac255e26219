import JSONText

/// The manual page, made of the command tree, the table of keys, and what the contract says.
struct ManualPage {
  /// The command tree as ArgumentParser describes it (ToolInfo, version 0).
  let tree: JSONValue
  let keys: [ManualKey]

  var text: String {
    var page = Roff()
    page.title(Program.name, source: Program.name + " " + Program.version, manual: "User Commands")
    page.section("Name")
    page.plain(Program.name + " - the connector wizard for the terminal")
    synopsis(&page)
    page.section("Description")
    page.paragraph(
      """
      A custom connector of Microsoft Power Automate, Power Apps and Logic Apps is two JSON files in a folder, \
      apiDefinition.swagger.json and apiProperties.json. conwiz opens them in a wizard with the steps Describe, Security, \
      Definition, Test, Create and Flow; every ability of the wizard has a subcommand for scripts and build servers.
      """)
    if tree["command"] != nil { commands(&page) }
    keyTable(&page)
    page.section("Exit status")
    for status in ExitStatus.all { page.entry(String(status.rawValue), status.words) }
    surroundings(&page)
    examples(&page)
    page.section("See also")
    page.paragraph("man(1), curl(1), jq(1)")
    return page.text
  }

  private func synopsis(_ page: inout Roff) {
    page.section("Synopsis")
    page.paragraph("\(Program.name) [PATH] [--read-only] [options of the terminal]")
    for command in subcommands where command["commandName"]?.string != "wizard" {
      page.paragraph(Program.name + " " + usage(command))
    }
  }

  private var subcommands: [JSONValue] {
    let all = (tree["command"]?["subcommands"]).elements
    return all.filter { $0["shouldDisplay"]?.boolean != false && $0["commandName"]?.string != "help" }
  }

  private func arguments(_ command: JSONValue) -> [JSONValue] {
    let all = command["arguments"].elements
    return all.filter { argument in
      let names = argument["names"].map { $0.elements.compactMap { $0["name"]?.string } } ?? []
      return argument["shouldDisplay"]?.boolean != false && !names.contains("help")
        && !names.contains("version")
    }
  }

  private func usage(_ command: JSONValue) -> String {
    let positionals = arguments(command).filter { $0["kind"]?.string == "positional" }.map { argument in
      let name = (argument["valueName"]?.string ?? "value").uppercased()
      let shown = argument["isRepeating"]?.boolean == true ? name + " …" : name
      return argument["isOptional"]?.boolean == true ? "[" + shown + "]" : shown
    }
    let nested = command["subcommands"].map { $0.elements.compactMap { $0["commandName"]?.string } } ?? []
    let choice = nested.filter { $0 != "help" }
    let rest = arguments(command).contains { $0["kind"]?.string != "positional" } ? ["[options]"] : []
    return
      ([command["commandName"]?.string ?? ""] + (choice.isEmpty ? [] : [choice.joined(separator: "|")])
      + positionals + rest).joined(separator: " ")
  }

  private func commands(_ page: inout Roff) {
    page.section("Commands")
    for command in subcommands {
      page.part(usage(command))
      page.paragraph(command["abstract"]?.string ?? "")
      page.paragraph(command["discussion"]?.string ?? "")
      for argument in arguments(command) { page.entry(term(argument), words(argument)) }
      for nested in command["subcommands"].elements
      where nested["commandName"]?.string != "help" {
        page.part((command["commandName"]?.string ?? "") + " " + usage(nested))
        page.paragraph(nested["abstract"]?.string ?? "")
        for argument in arguments(nested) { page.entry(term(argument), words(argument)) }
      }
    }
  }

  private func term(_ argument: JSONValue) -> String {
    let value = argument["valueName"]?.string ?? "value"
    guard argument["kind"]?.string != "positional" else { return value.uppercased() }
    let names = argument["names"].elements.compactMap { name -> String? in
      guard let text = name["name"]?.string else { return nil }
      return (name["kind"]?.string == "long" ? "--" : "-") + text
    }
    let joined = names.joined(separator: ", ")
    return argument["kind"]?.string == "option" ? joined + " " + value : joined
  }

  private func words(_ argument: JSONValue) -> String {
    let text = argument["abstract"]?.string ?? ""
    guard let preset = argument["defaultValue"]?.string, argument["kind"]?.string == "option" else {
      return text
    }
    return text + (text.isEmpty ? "" : " ") + "(default: \(preset))"
  }

  private func keyTable(_ page: inout Roff) {
    guard !keys.isEmpty else { return }
    page.section("Keys")
    page.paragraph(
      "Tab and the arrows move, Enter opens, Space changes, Esc goes back. The keys after \"in lists\" work outside text fields."
    )
    for key in keys {
      let lists = key.listKeys.isEmpty ? "" : (key.keys.isEmpty ? "" : ", ") + "in lists " + key.listKeys
      page.entry(key.keys + lists, key.title + ".")
    }
  }

  private func surroundings(_ page: inout Roff) {
    page.section("Environment")
    for (name, text) in [
      ("VISUAL, EDITOR", "The editor that F4 opens a file in."),
      ("CONWIZ_TOKEN", "An access token for Power Platform, for unattended use."),
      ("NO_COLOR", "Where it is set and not empty, nothing is coloured."),
      (
        "XDG_STATE_HOME", "Where drafts, locks, recent connectors and sign-ins are kept; else ~/.local/state."
      ),
      (
        "https_proxy, HTTPS_PROXY, http_proxy, all_proxy, ALL_PROXY, no_proxy, NO_PROXY",
        "The proxy of calls and the hosts without one, as curl reads them: http_proxy in small letters only."
      ),
      ("CURL_CA_BUNDLE, SSL_CERT_FILE", "A file of certificate authorities to trust."),
      ("CREDENTIALS_DIRECTORY", "Where systemd puts the credentials that credential: names."),
    ] { page.entry(name, text) }
    page.section("Files")
    for (name, text) in [
      ("apiDefinition.swagger.json", "The operations: OpenAPI 2.0 with x-ms- extensions."),
      ("apiProperties.json", "The security, the policies, the icon colour."),
      ("settings.json", "Where the connector is registered; what paconn reads and writes."),
      (
        Configuration.fileName,
        "The profile and the severities of rules for connectors in and below its folder."
      ),
      ("*.plan.yaml", "Test cases and small flows, which conwiz test --plan runs."),
      ("$XDG_STATE_HOME/conwiz", "Drafts for recovery, locks, recent connectors, runs, sign-ins."),
    ] { page.entry(name, text) }
  }

  private func examples(_ page: inout Roff) {
    page.section("Examples")
    page.example([
      "conwiz orders",
      "conwiz import orders.postman_collection.json --into orders",
      "conwiz validate --profile certify --format sarif connectors",
      "conwiz test orders --connection api_key=env:ORDERS_KEY --report junit",
      "conwiz set orders /info/title '\"Contoso Orders\"'",
      "conwiz preview orders --format markdown",
      "conwiz create orders --environment ID --secret env:CLIENT_SECRET",
    ])
  }
}
