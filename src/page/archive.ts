/** The script of an archive's pages: has a file that is dropped or chosen read, and shows its review. */
import { filled } from '../template.js';

const said = document.getElementById('said');
const input = document.getElementById('file') as HTMLInputElement | null;

async function send(file: File | undefined): Promise<void> {
  if (!file || !said) return;
  said.textContent = filled(said.dataset['reading'] ?? '', { name: file.name });
  const answer = await fetch(`/drop?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const text = await answer.text();
  if (answer.ok) location.href = text;
  else said.textContent = text;
}

if (input) {
  input.addEventListener('change', () => void send(input.files?.[0]));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    void send(event.dataTransfer?.files[0]);
  });
}
