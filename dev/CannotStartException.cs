namespace Sasaeai.Dev;

/// <summary>The local run can't start, or can't go on. The message is for the person at the terminal and says what to do.</summary>
/// <param name="japanese">What is wrong and what to do, in Japanese.</param>
/// <param name="english">The same in English.</param>
internal sealed class CannotStartException(string japanese, string english) : Exception($"{japanese}\n{english}");
