/// The colours of plain output, as SGR numbers (ECMA-48 section 8.3.117).
enum Colour: String {
  case red = "1;31"
  case yellow = "1;33"
  case blue = "1;34"
  case green = "32"
  case cyan = "36"
  case bold = "1"
  case dim = "2"
}
