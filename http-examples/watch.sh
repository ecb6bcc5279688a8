#!/usr/bin/env bash
# Draws the progress of one experiment from its event stream: watch.sh <id>
# MLPLAB_URL is the service, http://localhost:8080 unless set; MLPLAB_API_KEY a key, where it wants one.
# Goes on where it was when the connection is lost or the service restarts. Ends with the experiment: 0 if it SUCCEEDED.
set -euo pipefail

if [[ ! ${1:-} =~ ^[0-9]+$ ]]; then
  echo 'usage: watch.sh <id of an experiment>' >&2
  exit 2
fi
experiment=$1
url=${MLPLAB_URL:-http://localhost:8080}
for needed in curl jq; do
  command -v "$needed" >/dev/null || { echo "watch.sh needs $needed" >&2; exit 2; }
done

# Lines of the stream to rows: event, id, and what is drawn. What is no event is the body of an error.
# shellcheck disable=SC2016 # $line is jq's
readonly rows='
  def text: if . == null or . == "" then "-" else tostring end;
  def digits($n): if . == null then null else . * pow(10; $n) | round / pow(10; $n) end;
  foreach inputs as $line ({};
    if $line | startswith("id: ") then .id = $line[4:]
    elif $line | startswith("event: ") then .event = $line[7:]
    elif $line | startswith("data: ") then .data = ($line[6:] | fromjson)
    elif $line | startswith("status: ") then {event: "status", data: {state: $line[8:]}}
    elif $line | startswith("{") then {event: "problem", data: {reason: ($line | fromjson? | .detail)}}
    else {id} end;
    select(.data) | [.event, .id, .data.state, .data.epoch, .data.iteration, .data.iterations,
      (.data.etaSeconds | digits(0)), (.data.trainingLoss | digits(4)), (.data.validationLoss | digits(4)),
      (.data.trainingAccuracy | digits(3)), (.data.validationAccuracy | digits(3)),
      (.data.testAccuracy | digits(4)), (.data.queuePosition), .data.reason] | map(text) | @tsv)'

last=
stream() {
  local options=(--silent --no-buffer --header 'Accept: text/event-stream' --write-out '\nstatus: %{http_code}\n')
  [[ -z $last ]] || options+=(--header "Last-Event-ID: $last")
  # The key stands in no command line, which others can see.
  { curl "${options[@]}" --config <([[ -z ${MLPLAB_API_KEY:-} ]] || printf 'header = "Authorization: Bearer %s"\n' "$MLPLAB_API_KEY") \
    "$url/experiments/$experiment/events" || true; } | jq --unbuffered --null-input --raw-input --raw-output "$rows"
}

columns=$( [[ -t 1 ]] && tput cols 2>/dev/null || echo 0)
state=- epoch=0 iteration=0 iterations=0 eta=- queue=- losses='' problem=''

draw() { # whether an epoch has ended
  local width=24 filled=0 bar line
  ((iterations == 0)) || filled=$((iteration * width / iterations))
  printf -v bar '%*s' "$filled" ''
  printf -v bar '%-*s' "$width" "${bar// /#}"
  line="$experiment $state [${bar// /.}] epoch $epoch, $iteration/$iterations$losses"
  [[ $eta == - ]] || line+=", $eta s left"
  [[ $queue == - ]] || line+=", $queue before it"
  if ((columns > 0)); then
    printf '\r\033[K%s' "${line:0:columns - 1}"
  elif [[ $1 == true ]]; then
    printf '%s\n' "$line"
  fi
}

say() {
  ((columns == 0)) || printf '\r\033[K'
  printf '%s\n' "$1"
}

while true; do
  status=000
  while IFS=$'\t' read -r event id newState newEpoch newIteration newIterations newEta trainingLoss validationLoss \
    trainingAccuracy validationAccuracy testAccuracy newQueue reason; do
    [[ $id == - ]] || last=$id
    case $event in
      state)
        state=$newState
        say "$experiment is $state$([[ $reason == - ]] || echo ": $reason")"
        ;;
      progress)
        state=$newState iteration=$newIteration iterations=$newIterations eta=$newEta queue=$newQueue
        draw false
        ;;
      epoch)
        epoch=$newEpoch
        ((newIteration <= iteration)) || iteration=$newIteration
        losses=", loss $trainingLoss, validation $validationLoss, accuracy $trainingAccuracy, validation $validationAccuracy"
        draw true
        ;;
      end)
        say "Experiment $experiment $newState$([[ $testAccuracy == - ]] || echo " with a test accuracy of $testAccuracy")"
        [[ $newState == SUCCEEDED ]]
        exit
        ;;
      removed)
        say "Experiment $experiment was removed"
        exit 1
        ;;
      problem) problem=$reason ;;
      status) status=$newState ;;
    esac
  done < <(stream)
  case $status in
    204) exit 0 ;;
    4*)
      say "$status: $problem"
      exit 1
      ;;
  esac
  sleep 1
done
