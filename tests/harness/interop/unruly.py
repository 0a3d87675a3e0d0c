"""A stack that misbehaves as its argument says; spoken to in lines of JSON (docs/interop.md)."""

import json
import sys
import time

how, _, amount = sys.argv[1].partition("=")
asked = 0
for line in sys.stdin:
    question = json.loads(line)
    number, do = question["id"], question["do"]
    answer = {"id": number}
    if do == "hello":
        if how == "never-starts":
            sys.exit("no such licence")
        answer.update(version="0.1", dialects=["j2735-2024"])
    if do in ("encode", "decode"):
        asked += 1
        print("asked to", do, file=sys.stderr, flush=True)
        if how == "silent":
            time.sleep(600)
        if how == "late":
            time.sleep(float(amount))
        if how == "dies":
            sys.exit(3)
        if how == "noise":
            print("Segmentation fault (core dumped)", flush=True)
            continue
        if how == "passes-over":
            continue
        if how == "long":
            sys.stdout.write("x" * (9 << 20))
            sys.stdout.flush()
        if how == "refuses":
            answer.update(refused="optional field absent", path="coreData.speed", bit=196)
        elif how == "nonsense":
            answer.update(octets="zz", value={"$bits": 3})
        else:
            answer.update(octets="0014", value={"messageId": 20, "value": {}})
    print(json.dumps(answer), flush=True)
    if how == "twice" and do in ("encode", "decode"):
        answer["octets"] = "0015"
        print(json.dumps(answer), flush=True)
