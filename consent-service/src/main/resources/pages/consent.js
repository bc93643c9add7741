/* Tenure consent form. Puts the notice in force on a page, asks, and sends the answer. No dependency, no cookie, and
   nothing is stored or sent about a person before that person decides. docs/guides/consent-form.md */
(function () {
  'use strict';
  var STORE = 'tenure-consent';
  var base = new URL(document.currentScript.src).origin;

  function element(tag, attributes, children) {
    var node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      node.setAttribute(name, attributes[name]);
    });
    (children || []).forEach(function (child) {
      node.append(child);
    });
    return node;
  }

  // The server's own rendering, byte for byte: what the proof of what was shown is about.
  function rendered(html, className) {
    var node = element('div', { class: className });
    node.innerHTML = html;
    return node;
  }

  function remembered() {
    try {
      return JSON.parse(localStorage.getItem(STORE)) || null;
    } catch (e) {
      return null;
    }
  }

  function remember(state) {
    try {
      localStorage.setItem(STORE, JSON.stringify(state));
    } catch (e) {
      /* A browser that stores nothing asks again. */
    }
  }

  function newDevice() {
    var bytes = crypto.getRandomValues(new Uint8Array(32));
    return btoa(String.fromCharCode.apply(null, bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  }

  function call(url, body) {
    var request = { credentials: 'omit', referrerPolicy: 'no-referrer' };
    if (body) {
      request.method = 'POST';
      request.headers = { 'Content-Type': 'application/json' };
      request.body = JSON.stringify(body);
    }
    return fetch(url, request).then(function (answer) {
      if (!answer.ok) {
        throw new Error('consent-service answered ' + answer.status);
      }
      return answer.json();
    });
  }

  function decisions(form, before) {
    var list = [];
    form.querySelectorAll('input[type=checkbox]').forEach(function (box) {
      if (box.checked) {
        list.push({ purpose: box.value, decision: 'GIVE' });
      } else if (before && before.given.indexOf(box.value) >= 0) {
        list.push({ purpose: box.value, decision: 'WITHDRAW' });
      }
    });
    return list;
  }

  function show(place, url, answer) {
    var before = remembered();
    var words = answer.words;
    var status = element('p', { role: 'status', class: 'tenure-status' });
    var form = element('form', { class: 'tenure-form', lang: answer.language }, [rendered(answer.opening, 'tenure-opening')]);
    answer.purposes.forEach(function (purpose) {
      var part = rendered(purpose.html, 'tenure-purpose');
      if (purpose.choice) {
        var box = element('input', { type: 'checkbox', value: purpose.key });
        box.checked = !!before && before.given.indexOf(purpose.key) >= 0;
        part.append(element('label', {}, [box, ' ', purpose.name]));
      }
      form.append(part);
    });
    form.append(
      rendered(answer.closing, 'tenure-closing'),
      element('p', {}, [element('a', { href: answer.full, target: '_blank', rel: 'noopener' }, [words.full])]),
      element('div', { class: 'tenure-actions' }, [
        element('button', { type: 'submit' }, [words.submit]),
        element('button', { type: 'button' }, [words.refuse])
      ]),
      status
    );

    function tell(list, subject) {
      status.textContent = words.saved;
      place.dispatchEvent(
        new CustomEvent('tenure-consent', {
          bubbles: true,
          detail: { notice: answer.notice, shown: answer.shown, subject: subject, decisions: list }
        })
      );
    }

    function send(list) {
      if (!list.length) {
        tell(list, null); // Who says no to what was never given leaves no trace.
        return;
      }
      var state = before || { device: newDevice(), given: [] };
      call(url, { device: state.device, shown: answer.shown, decisions: list })
        .then(function (result) {
          list.forEach(function (each) {
            state.given = state.given.filter(function (key) {
              return key !== each.purpose;
            });
            if (each.decision === 'GIVE') {
              state.given.push(each.purpose);
            }
          });
          before = state;
          remember(state);
          tell(list, result.subject);
        })
        .catch(function () {
          status.textContent = words.unsaved;
        });
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      send(decisions(form, before));
    });
    form.querySelector('button[type=button]').addEventListener('click', function () {
      form.querySelectorAll('input[type=checkbox]').forEach(function (box) {
        box.checked = false;
      });
      send(decisions(form, before));
    });
    place.replaceChildren(form);
  }

  function begin() {
    document.querySelectorAll('[data-tenure-notice]').forEach(function (place) {
      var data = place.dataset;
      var query = new URLSearchParams({
        context: data.context || '',
        language: data.language || document.documentElement.lang || navigator.language
      });
      (data.purposes || '').split(/[\s,]+/).filter(Boolean).forEach(function (key) {
        query.append('purpose', key);
      });
      var url = base + '/api/v1/consent-forms/' + encodeURIComponent(data.tenureNotice);
      call(url + '?' + query)
        .then(function (answer) {
          show(place, url, answer);
        })
        .catch(function (error) {
          // Without the form nothing is asked and nothing is agreed; the page goes on.
          console.warn('Tenure consent form: ' + error.message);
        });
    });
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', begin);
  } else {
    begin();
  }
})();
