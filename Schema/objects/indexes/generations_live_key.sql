create unique index generations_live_key on koza.generations (name) where state = 'live';
