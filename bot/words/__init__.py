"""Words in three languages: terms to index and to ask with, typos mended, candidates ranked."""

from bot.words.indexing import terms
from bot.words.ranking import Candidate, Match, rank
from bot.words.tokens import normal, words
from bot.words.typos import correct
from bot.words.verdicts import Verdict, verdict

__all__ = ["Candidate", "Match", "Verdict", "correct", "normal", "rank", "terms", "verdict", "words"]
