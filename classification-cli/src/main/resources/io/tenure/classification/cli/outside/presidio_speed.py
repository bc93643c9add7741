# How many values a second Presidio judges without NER. In: a JSON object with "cells" and "seconds".
# Out: a JSON object with "values", "seconds" and "version".
import importlib.metadata
import json
import logging
import sys
import time

logging.disable(logging.CRITICAL)

from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine


class NoModel(NlpEngine):
    """Finds no words and no entities: what is left are Presidio's pattern recognizers."""

    def load(self):
        pass

    def is_loaded(self):
        return True

    def process_text(self, text, language):
        return NlpArtifacts([], [], [], [], self, language)

    def process_batch(self, texts, language, **kwargs):
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word, language):
        return False

    def is_punct(self, word, language):
        return False

    def get_supported_entities(self):
        return []

    def get_supported_languages(self):
        return ["en"]


asked = json.load(sys.stdin)
registry = RecognizerRegistry()
registry.load_predefined_recognizers(languages=["en"], nlp_engine=None)
registry.recognizers = [r for r in registry.recognizers if "Spacy" not in type(r).__name__]
engine = AnalyzerEngine(registry=registry, nlp_engine=NoModel(), supported_languages=["en"])
cells = asked["cells"]
for cell in cells[:2000]:
    engine.analyze(text=cell, language="en")
values = 0
begin = time.perf_counter()
while time.perf_counter() - begin < asked["seconds"]:
    for cell in cells[values % len(cells) :][:500]:
        engine.analyze(text=cell, language="en", return_decision_process=True)
        values += 1
seconds = time.perf_counter() - begin
json.dump(
    {
        "values": values,
        "seconds": seconds,
        "recognizers": len(registry.recognizers),
        "version": importlib.metadata.version("presidio-analyzer"),
    },
    sys.stdout,
)
