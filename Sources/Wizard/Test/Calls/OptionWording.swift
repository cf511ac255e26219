/// Sentences of the runner in the words of the wizard: where they name an option of the command, what does the same here
/// is told.
enum OptionWording {
  private static let words: KeyValuePairs = [
    "--allow-writes calls it": "F5 on it asks, then calls it",
    "--allow-webhooks tests it": "F5 on it tests it",
    "--operation calls it": "F5 on it calls it",
    "OPTIONS is only called by --operation": "OPTIONS is only called by F5",
    "; --connection-set chooses another": "",
    "try again later or with fewer --jobs": "try again later",
    "give --base-url": "give a base URL",
    "give it or --base-url": "give it or a base URL",
    "Name the authority's file by --cacert or $CURL_CA_BUNDLE":
      "Start conwiz with its file in $CURL_CA_BUNDLE",
    "Give it by --cert and --key, or see": "conwiz test gives one by --cert and --key; see",
    "Check --proxy or $https_proxy": "Check $https_proxy",
    "Try again, or raise --timeout": "Try again",
    "Give it with --client-id, or set it": "Give it, or set it",
  ]

  /// A sentence that names options, in other words.
  static func spoken(_ sentence: String) -> String {
    guard sentence.contains("--") else { return sentence }
    let spoken = words.reduce(sentence) { $0.replacing($1.key, with: $1.value) }
    // The name of the value follows, as it is written on a command line.
    guard let option = spoken.firstRange(of: "give it with --connection ") else { return spoken }
    let rest = spoken[option.upperBound...].drop { $0 != " " }
    return spoken[..<option.lowerBound] + "fill it in on the Test step" + rest
  }
}
