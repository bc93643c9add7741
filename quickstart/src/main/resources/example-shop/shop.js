// The page hears what was decided; a real shop would remember or forget a visitor's settings now.
addEventListener('tenure-consent', (event) => {
  document.getElementById('told').textContent = JSON.stringify(event.detail, null, 2);
});
