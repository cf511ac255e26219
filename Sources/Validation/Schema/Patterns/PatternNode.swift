/// The parts of a regular expression, as far as they decide whether it matches.
///
/// Groups leave no trace and laziness does not matter, since nobody asks what was matched.
indirect enum PatternNode {
  case set(ScalarSet)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repetition(PatternNode, minimum: Int, maximum: Int?)
  case start
  case end
  case wordBoundary(isNegated: Bool)
  case lookahead(PatternNode, isNegated: Bool)
}
