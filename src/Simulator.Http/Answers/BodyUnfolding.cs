namespace Simulator.Http.Answers;

/// <summary>How the unfolding of a compressed body ended.</summary>
/// <param name="State"><see cref="AnswerState.Whole"/>, or <see cref="AnswerState.Malformed"/> or <see cref="AnswerState.TooLarge"/>.</param>
/// <param name="Kept">Bytes that were kept of it; none of a failure, since a decoder tells its errors now a little earlier, now a little later.</param>
/// <param name="IsCut">Whether there were more.</param>
/// <param name="Fault">Why it is malformed or too large.</param>
internal readonly record struct BodyUnfolding(AnswerState State, int Kept, bool IsCut, string? Fault = null);
