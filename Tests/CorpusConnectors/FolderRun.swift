package import ConnectorModel
import Glibc

/// What a program that goes over a folder of connectors was started with: the folder, and further words behind it.
package struct FolderRun {
  private let usage: String
  private let words: [String]

  /// Reads the command line; where it names no folder, the usage is printed and the program ends.
  package init(usage: String) {
    self.usage = usage
    words = Array(CommandLine.arguments.dropFirst())
    if words.isEmpty { refuse() }
  }

  /// The folder.
  package var folder: String { words[0] }

  /// Where its connectors stand, sorted.
  package var paths: [String] { ConnectorFolder.connectors(below: folder) }

  /// Those of its connectors that can be read.
  package var connectors: [Connector] { paths.compactMap { Connector(foundAt: $0) } }

  /// A word behind the folder, counted from 1; nil where there are fewer.
  package func word(_ position: Int) -> String? { position < words.count ? words[position] : nil }

  /// A number behind the folder; nil where it is left out or is none.
  package func number(_ position: Int) -> Int? { word(position).flatMap { Int($0) } }

  /// Prints the usage and ends the program.
  package func refuse() -> Never {
    print("usage: \(usage)")
    exit(2)
  }
}
