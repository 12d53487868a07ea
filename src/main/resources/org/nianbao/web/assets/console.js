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
    form.addEventListener('submit', function () { form.querySelector('[data-uploading]').hidden = false; });
  });

  Array.prototype.forEach.call(document.querySelectorAll('.nojs'), function (link) { link.hidden = true; });
}());
