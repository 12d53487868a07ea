// Only makes pages quicker: everything works without it.
(function () {
  'use strict';

  function copy(button) {
    var field = document.getElementById(button.getAttribute('data-copy'));
    field.select();
    if (navigator.clipboard) {
      navigator.clipboard.writeText(field.value);
    } else {
      document.execCommand('copy');
    }
    button.textContent = '已复制';
  }

  Array.prototype.forEach.call(document.querySelectorAll('[data-copy]'), function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { copy(button); });
  });

  Array.prototype.forEach.call(document.querySelectorAll('form.drop'), function (form) {
    var input = form.querySelector('input[type=file]');
    form.addEventListener('dragover', function (event) { event.preventDefault(); form.classList.add('over'); });
    form.addEventListener('dragleave', function () { form.classList.remove('over'); });
    form.addEventListener('drop', function (event) {
      event.preventDefault();
      form.classList.remove('over');
      if (event.dataTransfer.files.length > 0) { input.files = event.dataTransfer.files; }
    });
    form.addEventListener('submit', function (event) {
      var size = 0;
      Array.prototype.forEach.call(input.files, function (file) { size += file.size; });
      var tooLarge = size > Number(form.getAttribute('data-most'));
      form.querySelector('[data-too-large]').hidden = !tooLarge;
      form.querySelector('[data-uploading]').hidden = tooLarge;
      if (tooLarge) { event.preventDefault(); }
    });
  });

  Array.prototype.forEach.call(document.querySelectorAll('.nojs'), function (link) { link.hidden = true; });
}());

// What others do is told by a stream of events; pages that have none ask again themselves.
(function () {
  'use strict';

  var LONGEST = 60 * 60 * 1000;
  var place = document.querySelector('[data-news]');
  if (!place || !window.EventSource || !window.htmx) { return; }
  var opened = new Date().getTime();
  var source = null;

  function isOld() { return new Date().getTime() - opened > LONGEST; }

  // Comes before htmx looks at the page, which then waits for news instead of asking every moment.
  function listenInstead(run) {
    if (run && run.getAttribute('hx-get') && run.getAttribute('hx-get').indexOf('streamed') < 0) {
      run.setAttribute('hx-get', run.getAttribute('hx-get') + '?streamed=true');
      run.setAttribute('hx-trigger', 'news from:body');
    }
  }

  function show(number) {
    var running = document.getElementById('running');
    var shown = document.querySelector('.run');
    if (running && !(shown && (shown.getAttribute('hx-get') || '').indexOf('/runs/' + number) >= 0)) {
      window.htmx.ajax('GET', running.getAttribute('data-runs') + number + '?streamed=true',
        { target: '#running', select: '.run', swap: 'innerHTML' });
    }
    window.htmx.trigger(document.body, 'news');
  }

  function open() {
    if (source || document.hidden || isOld()) { return; }
    source = new window.EventSource(place.getAttribute('data-news'));
    source.addEventListener('run', function (event) { show(event.data.split(' ')[0]); });
    source.addEventListener('ended', function (event) {
      show(event.data.split(' ')[0]);
      window.htmx.trigger(document.body, 'ended');
    });
    source.addEventListener('entered', function (event) {
      var others = document.getElementById('others');
      if (others) { others.textContent = '刚刚办理：' + event.data; others.hidden = false; }
      window.htmx.trigger(document.body, 'ended');
    });
    source.onerror = function () { if (isOld()) { close(); } };
  }

  function close() {
    if (source) { source.close(); source = null; }
  }

  Array.prototype.forEach.call(document.querySelectorAll('.run'), listenInstead);
  document.addEventListener('visibilitychange', function () { if (document.hidden) { close(); } else { open(); window.htmx.trigger(document.body, 'news'); } });
  document.addEventListener('DOMContentLoaded', function () { open(); window.htmx.trigger(document.body, 'news'); });
}());
