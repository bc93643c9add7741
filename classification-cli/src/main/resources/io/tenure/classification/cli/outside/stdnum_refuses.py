# Which of these numbers python-stdnum refuses. In: a JSON array of [module, number]. Out: a JSON array
# of true where the module is there and says that the number is not valid.
import importlib
import json
import sys

modules = {}


def refuses(name, number):
    if name not in modules:
        try:
            modules[name] = importlib.import_module("stdnum." + name)
        except ImportError:
            modules[name] = None
    module = modules[name]
    if module is None:
        return False
    try:
        return not module.is_valid(number)
    except Exception:
        return True


import stdnum  # without it every module would be missing, and nothing compared

sys.stdin.reconfigure(encoding="utf-8")
json.dump([refuses(name, number) for name, number in json.load(sys.stdin)], sys.stdout)
