/// A part of a form in curl's notation, where `@`, `<`, `;`, quotes and backslashes have a meaning.
enum CurlFormPart {
  static func words(_ part: MultipartPart, _ shell: ShellText) -> [String] {
    var content = "@" + quoted(part.fileName ?? part.name)
    if let text = CurlCommand.text(part.content), part.fileName == nil {
      if part.contentType == nil { return ["--form-string", shell.word(part.name + "=" + text)] }
      content = quoted(text)
    }
    if let type = part.contentType { content += ";type=" + type }
    return ["--form", shell.word(part.name + "=" + content)]
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? "\\" + String($0) : String($0) } + "\""
  }
}
