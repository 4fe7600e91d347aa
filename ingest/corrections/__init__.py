"""What later minutes say of earlier ones: that they are confirmed, and what is put right in them."""
