-- Who sent a draft for verification may take it back before anybody has decided on it; the round says so, and why
-- (returned_review_says_why asks a reason of every outcome but a publication).
ALTER TYPE "review_outcome" ADD VALUE 'RECALLED';
